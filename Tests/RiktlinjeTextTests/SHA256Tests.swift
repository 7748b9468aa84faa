import RiktlinjeText
import Testing

/// Digests of texts, found with `sha256sum` of GNU coreutils; the first three are FIPS 180-4’s own.
@Suite struct `A SHA-256 digest` {
  struct Row: CustomTestStringConvertible {
    let text: String
    let digest: String
    var testDescription: String { "\(text.utf8.count) bytes" }
  }

  @Test(arguments: [
    Row(
      text: "abc", digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Row(
      text: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Row(
      text: String(repeating: "a", count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    Row(text: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    // The length no longer fits into the last block.
    Row(
      text: String(repeating: "a", count: 55),
      digest: "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    Row(
      text: String(repeating: "a", count: 56),
      digest: "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    Row(
      text: String(repeating: "a", count: 64),
      digest: "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ]) func `of a text`(row: Row) {
    #expect(SHA256.hexadecimal(of: Array(row.text.utf8)) == row.digest)
  }
}
