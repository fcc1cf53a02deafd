/*
 The first pages of a process may be read by many threads at once. What is
 made ready once is ready for good, so each try is a process of its own.
 */
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include <dabir/dabir.h>

#include "check.h"

#define TRIES 100
#define THREADS 6

static pthread_barrier_t gate;

static const char item[] =
	"<item><title>one</title><description>the text of a report"
	"</description></item>";
static char page[1 << 17]; /* sample/page-samaneh.html */
static size_t page_len;

static bool load_page(const char *folder)
{
	char path[1024];
	FILE *file;

	snprintf(path, sizeof(path), "%s/page-samaneh.html", folder);
	file = fopen(path, "rb");
	if (!file)
		return false;
	page_len = fread(page, 1, sizeof(page), file);
	fclose(file);
	return page_len > 0;
}

static void *read_first(void *number)
{
	bool odd = (*(int *)number & 1) != 0;
	struct dabir_report *report = NULL;
	enum dabir_status status = dabir_report_new(&report);

	pthread_barrier_wait(&gate);
	if (status == DABIR_OK)
		status = dabir_report_set(
			report, odd ? item : page,
			odd ? sizeof(item) - 1 : sizeof(page) - 1,
			odd ? DABIR_KIND_FEED : DABIR_KIND_HTML, NULL);
	if (status == DABIR_OK)
		status = dabir_report_run(report);
	dabir_report_free(report);
	return status == DABIR_OK ? number : NULL;
}

static int read_at_once(void)
{
	pthread_t threads[THREADS];
	int numbers[THREADS], good = 0;

	pthread_barrier_init(&gate, NULL, THREADS);
	for (int i = 0; i < THREADS; i++) {
		numbers[i] = i;
		if (pthread_create(&threads[i], NULL, read_first, &numbers[i]))
			return 1;
	}
	for (int i = 0; i < THREADS; i++) {
		void *done = NULL;

		pthread_join(threads[i], &done);
		good += done == &numbers[i];
	}
	return good != THREADS;
}

static void many_threads_may_be_first(void)
{
	for (int i = 0; i < TRIES; i++) {
		pid_t child = fork();
		int how = 1;

		if (!child) {
			alarm(20); /* they may also wait for each other */
			_exit(read_at_once());
		}
		CHECK(child > 0 && waitpid(child, &how, 0) == child && !how);
	}
}

int main(int argc, char **argv)
{
	CHECK(argc == 2 && load_page(argv[1]));
	RUN(many_threads_may_be_first);
	return DONE();
}
