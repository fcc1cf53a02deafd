/*
 words.h - Persian words for tests of the speech room, in UTF-8.
 */
#ifndef DBR_TEST_SPEECH_WORDS_H
#define DBR_TEST_SPEECH_WORDS_H

#define HALF "\xE2\x80\x8C"			 /* ZERO WIDTH NON-JOINER */
#define MI "\xD9\x85\xDB\x8C"			 /* mi- */
#define GUYAD "\xDA\xAF\xD9\x88\xDB\x8C\xD8\xAF" /* guyad */
#define GOFT "\xDA\xAF\xD9\x81\xD8\xAA"		 /* goft */
#define KHABAR "\xD8\xAE\xD8\xA8\xD8\xB1"	 /* khabar */
#define DAD "\xD8\xAF\xD8\xA7\xD8\xAF"		 /* dad */
#define VA "\xD9\x88"				 /* va */
#define GU "\xDA\xAF\xD9\x88"			 /* gu */
#define AALI "\xD8\xB9\xD9\x84\xDB\x8C"		 /* Ali */
#define ARABIC_ALI "\xD8\xB9\xD9\x84\xD9\x8A"	 /* with ARABIC YEH */
#define REZA "\xD8\xB1\xD8\xB6\xD8\xA7"		 /* Reza */
#define ZADE "\xD8\xB2\xD8\xA7\xD8\xAF\xD9\x87"	 /* zade */
#define HA "\xD9\x87\xD8\xA7"			 /* plural */
#define OPEN "\xC2\xAB"
#define CLOSE "\xC2\xBB"

#endif
