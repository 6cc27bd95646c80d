// CommonJS, because the SDK loads a failure converter by path with `require`, also inside test runners.
const { DefaultFailureConverter } = require('@temporalio/common')

/** Messages and stack traces of failures are encrypted like payloads. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
