/// The JSON Schema of the report that programs read, `--format json`.
package enum ReportSchema {
  /// Its text.
  package static var bytes: [UInt8] { PackageResources.riktlinje_report_schema_json }
}
