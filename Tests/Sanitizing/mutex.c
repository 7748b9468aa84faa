// Tells ThreadSanitizer of the slow ways through Swift's `Mutex`, which it cannot see.
//
// The quick ways are compiled into the caller and instrumented with it. When threads contend, the lock is
// taken and given back by the kernel, called from Swift's library, which is not instrumented: what one
// thread wrote under the lock then looks like a race with what the next one reads. Loaded with LD_PRELOAD.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

// Of the sanitizer's runtime; null in a program that is built without it.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

SWIFT void lock_slow(uint32_t state, SELF) __asm__(LOCK);
SWIFT bool try_lock_slow(SELF) __asm__(TRY_LOCK);
SWIFT void unlock_slow(SELF) __asm__(UNLOCK);

SWIFT void lock_slow(uint32_t state, SELF) {
  static SWIFT void (*swift)(uint32_t, SELF);
  if (!swift) swift = dlsym(RTLD_NEXT, LOCK);
  swift(state, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT bool try_lock_slow(SELF) {
  static SWIFT bool (*swift)(SELF);
  if (!swift) swift = dlsym(RTLD_NEXT, TRY_LOCK);
  bool is_taken = swift(self);
  if (is_taken && __tsan_acquire) __tsan_acquire(self);
  return is_taken;
}

SWIFT void unlock_slow(SELF) {
  static SWIFT void (*swift)(SELF);
  if (!swift) swift = dlsym(RTLD_NEXT, UNLOCK);
  if (__tsan_release) __tsan_release(self);
  swift(self);
}
