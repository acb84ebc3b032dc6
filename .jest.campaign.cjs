// `npm run campaign`: the tests that try a sample of their cases otherwise try them all; see test/support/campaign.ts.
process.env.SOP_CAMPAIGN = "1";
module.exports = { ...require("./package.json").jest, rootDir: __dirname };
