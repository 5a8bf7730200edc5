import { jest } from "@jest/globals";

/** A busy machine takes many times as long as a quiet one; a test that hangs still ends. Nothing here is timed (see bench/). */
jest.setTimeout(60_000);
