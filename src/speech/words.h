/*
 words.h - words of the language that rules ask for by name.
 */
#ifndef DBR_SPEECH_WORDS_H
#define DBR_SPEECH_WORDS_H

#define DBR_WORD_OWN "\xD8\xAE\xD9\x88\xD8\xAF" /* khod */
#define DBR_WORD_FROM "\xD8\xA7\xD8\xB2"	/* az */
#define DBR_WORD_WITH "\xD8\xA8\xD8\xA7"	/* ba */
#define DBR_WORD_ON "\xD8\xA8\xD8\xB1"		/* bar */
#define DBR_WORD_IN "\xD8\xAF\xD8\xB1"		/* dar */
#define DBR_WORDS_AS                                                           \
	"\xD8\xA8\xD9\x87 \xD8\xB9\xD9\x86\xD9\x88\xD8\xA7\xD9\x86" /* be onvan */
#define DBR_WORD_ALSO "\xD9\x86\xDB\x8C\xD8\xB2"		    /* niz */
#define DBR_WORD_TOO "\xD9\x87\xD9\x85"				    /* ham */
#define DBR_WORD_ABOUT                                                         \
	"\xD8\xAF\xD8\xB1\xD8\xA8\xD8\xA7\xD8\xB1\xD9\x87" /* darbare */
#define DBR_WORDS_TOWARDS                                                      \
	"\xD9\x86\xD8\xB3\xD8\xA8\xD8\xAA \xD8\xA8\xD9\x87" /* nesbat be */
#define DBR_WORD_SO_THAT "\xD8\xAA\xD8\xA7"		    /* ta */
#define DBR_WORD_TO "\xD8\xA8\xD9\x87"			    /* be */

#endif
