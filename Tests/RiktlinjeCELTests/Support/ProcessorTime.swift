import Glibc

/// The nanoseconds that the thread has run, which other work on the machine does not lengthen.
var processorTime: Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}
