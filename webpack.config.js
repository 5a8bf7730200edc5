// The pages that Excel loads: `npm run build` → dist/, `npm run build:dev` → dist-dev/. Settings come from the environment:
//   BASE_URL       where the files are going to lie, put into manifest.xml   (https://localhost:3000)
//   OFFICE_JS_URL  where the page finds office.js                            (Microsoft's own server; the preview serves npm's copy)
// A configuration that builds on this one calls the function below and changes what it gives.
const path = require("node:path");
const { DefinePlugin } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { version } = require("./package.json");

const MANIFEST_BASE = "https://localhost:3000";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const swc = {
  loader: "swc-loader",
  options: {
    swcrc: false,
    configFile: false,
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

/** What a page may load. `connect` is 'none' in production: the pane has nothing to send. */
function contentPolicy(officeJs, isProduction) {
  const office = /^https?:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // forms are made and returned files read beside the page, by a script of this origin
    "worker-src 'self'",
    isProduction ? "connect-src 'none'" : "connect-src 'self' ws: wss:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The base without a slash at its end; anything but https is refused, as Excel would. */
function baseUrl() {
  const base = (process.env.BASE_URL ?? MANIFEST_BASE).replace(/\/+$/, "");
  if (new URL(base).protocol !== "https:") throw new Error(`BASE_URL has to be https: ${base}`);
  return base;
}

function pages(isProduction) {
  const officeJs = process.env.OFFICE_JS_URL ?? OFFICE_JS;
  const base = baseUrl();
  return [
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["taskpane"],
      templateParameters: { csp: contentPolicy(officeJs, isProduction), officeJs },
    }),
    new CopyPlugin({
      patterns: [
        { from: "src/taskpane/old-web-view.js" },
        { from: "src/taskpane/support.html" },
        { from: "assets/icons/*.png", to: "assets/[name][ext]" },
        { from: "manifest.xml", transform: (content) => content.toString().replaceAll(MANIFEST_BASE, base) },
      ],
    }),
  ];
}

/** The certificate that office-addin-dev-certs makes and trusts; asked for with `--env https`. */
async function secureServer(env) {
  if (!env.https) return {};
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { server: { type: "https", options: await getHttpsServerOptions() } };
}

module.exports = async (env = {}, { mode = "production" } = {}) => {
  const isProduction = mode === "production";
  return {
    mode,
    context: __dirname,
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, isProduction ? "dist" : "dist-dev"),
      // a file that changes gets another name: Excel keeps what it has loaded once for long
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    target: ["web", "es2022"],
    // the development map is a file of its own because the page's policy forbids eval
    devtool: isProduction ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
    plugins: [new DefinePlugin({ BINHXET_VERSION: JSON.stringify(version) }), ...pages(isProduction)],
    // scripts/bundle-budget.mjs counts what is sent, compressed
    performance: false,
    devServer: {
      ...(await secureServer(env)),
      port: 3000,
      hot: false,
      static: false,
      liveReload: true,
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
};
