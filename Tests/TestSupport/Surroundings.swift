import Glibc

/// Whether a program that a test asks must be there.
///
/// At the desk a test whose program is not installed is skipped. Where `RIKTLINJE_REQUIRE_TOOLS` is set,
/// as in CI, it fails.
public let otherProgramsAreRequired = unsafe getenv("RIKTLINJE_REQUIRE_TOOLS") != nil

/// Whether the tests run under a sanitizer, which takes memory, time and files of its own.
public let isSanitized = unsafe getenv("RIKTLINJE_SANITIZED") != nil
