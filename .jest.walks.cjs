// `npm run campaign:browser`: the browser tests with every walk, in each story and language, and those that no other run has; see
// test/support/campaign.ts.
process.env.SOP_CAMPAIGN = "1";
module.exports = { ...require("./.jest.e2e.json"), testPathIgnorePatterns: ["/node_modules/"], rootDir: __dirname };
