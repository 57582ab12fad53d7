/** Keeps TensorFlow's own log lines, and its notice about oneDNN rounding, out of what people read. */
export const QUIET_TENSORFLOW = Object.freeze({
  TF_CPP_MIN_LOG_LEVEL: '3',
  TF_ENABLE_ONEDNN_OPTS: '0',
});
