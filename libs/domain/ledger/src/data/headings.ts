/** How the first column of ledgers and task tables is headed. */
export const numberHeading = '序号';
