/// The encoders extension.
let encoderFunctions: [Function] = [
  .function("base64.decode", "base64_decode_string", [.string], .bytes),
  .function("base64.encode", "base64_encode_bytes", [.bytes], .string),
]
