#!/usr/bin/env node
// The command, straight from src. A bundle in dist-cli is never used from here, because it may be older than src.
require("./hook.cjs");
require("./start.cjs");
