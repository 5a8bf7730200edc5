// The command as a few files that run anywhere with Node alone: `npm run build:cli`, then `node dist-cli/binhxet.cjs`.
const path = require("node:path");
const { BannerPlugin } = require("webpack");

const swc = {
  loader: "swc-loader",
  options: {
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  },
};

module.exports = {
  mode: "production",
  target: "node20",
  context: __dirname,
  entry: { binhxet: "./bin/start.cjs" },
  output: {
    path: path.resolve(__dirname, "dist-cli"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    // workers and chunks are found beside the running file, wherever it was copied to
    publicPath: "",
    clean: true,
  },
  // __filename must name the bundle at run time: src/cli/worker-exec-argv.ts tells by it where it runs
  node: { __filename: false, __dirname: false },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    parser: { javascript: { worker: ["Worker from node:worker_threads", "..."] } },
    rules: [{ test: /\.ts$/, exclude: /node_modules/, use: swc }],
  },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true, include: /^binhxet\.cjs$/ })],
  // read by people when something fails; the size does not matter on a disk
  optimization: { minimize: false, moduleIds: "named", chunkIds: "named" },
  performance: false,
};
