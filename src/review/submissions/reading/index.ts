export { readReturned } from "./read-returned";
