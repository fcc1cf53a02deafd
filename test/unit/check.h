/*
 check.h - TAP out of plain functions. Test names are sentences:

   static void an_empty_buffer_holds_nothing(void) { CHECK(...); }
   int main(void) { RUN(an_empty_buffer_holds_nothing); return DONE(); }
 */
#ifndef DBR_TEST_CHECK_H
#define DBR_TEST_CHECK_H

#include <stdio.h>
#include <string.h>

static int check_count, check_failed, check_bad;

#define CHECK(what)                                                            \
	do {                                                                   \
		if (!(what)) {                                                 \
			printf("# %s:%d: %s\n", __FILE__, __LINE__, #what);    \
			check_failed = 1;                                      \
		}                                                              \
	} while (0)

#define CHECK_TEXT(got, want)                                                  \
	do {                                                                   \
		const char *got_ = (got), *want_ = (want);                     \
		if (!got_ || strcmp(got_, want_) != 0) {                       \
			printf("# %s:%d: got '%s', want '%s'\n", __FILE__,     \
			       __LINE__, got_ ? got_ : "(null)", want_);       \
			check_failed = 1;                                      \
		}                                                              \
	} while (0)

#define RUN(name)                                                              \
	do {                                                                   \
		check_failed = 0;                                              \
		name();                                                        \
		check_bad += check_failed;                                     \
		printf("%sok %d - %s\n", check_failed ? "not " : "",           \
		       ++check_count, #name);                                  \
	} while (0)

#define DONE() (printf("1..%d\n", check_count), check_bad != 0)

#endif
