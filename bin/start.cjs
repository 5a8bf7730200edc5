// Runs the command on this process. The launcher comes here through the hook; webpack.cli.cjs bundles from here.
const { main } = require("../src/cli/main.ts");

/** Exit code of a mistake in the program itself (EX_SOFTWARE): 0, 1 and 2 speak about the user's data. */
const BROKEN = 70;

// `binhxet … | head` closes our output early: that is the reader's choice and not a failure
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});

main(process.argv.slice(2), process).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error);
    process.exitCode = BROKEN;
  },
);
