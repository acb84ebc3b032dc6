// A browser on a machine with two busy cores now and then misses a key or a deadline: a test that fails is run once more, and what
// failed the first time is printed, so that a fault that comes again and again is seen.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
