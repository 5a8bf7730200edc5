// `npm start`: the pane as in production, and around it the preview (src/preview), at http://localhost:3000.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const PORT = Number(process.env.PREVIEW_PORT ?? 3000);
/** The tests build once, so that nothing changes under them. */
const watchOptions = process.env.PREVIEW_ONCE ? { ignored: /./ } : {};
const OFFICE_JS = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

// read by webpack.config.js: npm's copy in place of Microsoft's
process.env.OFFICE_JS_URL = "/office-js/office.js";

const swc = {
  loader: "swc-loader",
  options: { swcrc: false, configFile: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
};

const preview = {
  name: "preview",
  mode: "development",
  // no eval, because the page's own policy forbids it
  devtool: "source-map",
  context: __dirname,
  entry: { preview: "./src/preview/main.ts", "stand-in": "./src/preview/stand-in.ts" },
  output: { path: path.resolve(__dirname, "dist-dev"), filename: "preview/[name].js", publicPath: "/" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: swc },
      { test: /\.wasm$/, type: "asset/resource", generator: { filename: "preview/[name][ext]" } },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: "./src/preview/index.html", filename: "index.html", chunks: ["preview"] }),
    new CopyPlugin({ patterns: [{ from: "./src/preview/preview.css", to: "preview/preview.css" }] }),
  ],
  performance: false,
  stats: "errors-warnings",
  watchOptions,
  devServer: {
    port: PORT,
    host: "localhost",
    // nothing of the server's own goes into the pages: the scripts stay those of production
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    static: [
      // Microsoft's licence lets the npm copy serve development and tests: served from where it lies, never copied
      { directory: OFFICE_JS, publicPath: "/office-js", watch: false },
      { directory: path.resolve(__dirname, "assets"), publicPath: "/assets", watch: false },
    ],
    onListening: ({ server }) => {
      console.log(`\n  Bình Xét, bản xem trước: http://localhost:${server.address().port}/\n`);
    },
  },
};

/** Puts the stand-in Excel under the pane's page: one script before all others. */
class StandIn {
  apply(compiler) {
    compiler.hooks.compilation.tap("StandIn", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap("StandIn", (page) => ({
        ...page,
        html: page.html.replace("<head>", '<head><script src="/preview/stand-in.js"></script>'),
      }));
    });
  }
}

/** The pane as `npm run build` makes it, the same scripts under the same names; what differs is in its page: where office.js lies, and on what. */
async function pane() {
  const { devServer: _, plugins, ...made } = await require("./webpack.config.js")({}, { mode: "production" });
  // the size is the business of the build itself
  return {
    ...made,
    name: "pane",
    plugins: [...plugins, new StandIn()],
    performance: false,
    stats: "errors-warnings",
    watchOptions,
  };
}

module.exports = async () => [preview, await pane()];
