// Runs a command so many times and prints a line for each: wall clock and processor time in
// nanoseconds, the most memory in kilobytes, and the exit code.
//
//   stopwatch TIMES COMMAND ARGUMENT…      (the command's output is dropped)
//   stopwatch speedup                      what two threads that only count gain over one
//
// A program of its own because memory is inherited: a child's figure is never below its parent's.
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void *count_up(void *argument) {
  volatile long sum = 0;
  for (long i = 0; i < 300000000; i++) sum += i;
  return argument;
}

static double speedup(void) {
  long long start = nanoseconds();
  count_up(NULL);
  long long one = nanoseconds() - start;
  pthread_t other;
  start = nanoseconds();
  if (pthread_create(&other, NULL, count_up, NULL) != 0) return 0;
  count_up(NULL);
  pthread_join(other, NULL);
  return 2.0 * (double)one / (double)(nanoseconds() - start);
}

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "speedup") == 0) {
    printf("%.2f\n", speedup());
    return 0;
  }
  if (count < 3) return 2;
  for (int left = atoi(arguments[1]); left > 0; left--) {
    long long start = nanoseconds();
    pid_t child = fork();
    if (child < 0) return 2;
    if (child == 0) {
      int nowhere = open("/dev/null", O_WRONLY);
      dup2(nowhere, STDOUT_FILENO);
      execvp(arguments[2], arguments + 2);
      _exit(127);
    }
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) != child) return 2;
    long long wall = nanoseconds() - start;
    long long processor = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000LL
      + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000LL;
    printf("%lld %lld %ld %d\n", wall, processor, usage.ru_maxrss,
      WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  }
  return 0;
}
