@_exported public import RiktlinjeCEL
@_exported public import RiktlinjeEngine
@_exported public import RiktlinjeReports
@_exported public import RiktlinjeRules
@_exported public import RiktlinjeText
