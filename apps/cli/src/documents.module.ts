/** Files as the checks see them, for the commands that read one. */
export {
  DocumentUnreadableError,
  lineStartsOf,
  placeOf,
  readDocument,
  type PlainPlace,
  type ReadDocument,
} from '#documents';
