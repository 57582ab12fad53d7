/** u64le length and u32le masked crc of these eight bytes. */
export const HEADER_BYTES = 12;
/** u32le masked crc of the data. */
export const FOOTER_BYTES = 4;
