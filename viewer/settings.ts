import { storedChoice } from './stored-choice.js';

/** Charts of one group that are there at once. */
export const cardsPerPage = storedChoice('flatline-cards', ['6', '12', '24', '48'], '12');

export const tooltipOrders = ['highest', 'lowest', 'nearest', 'name'] as const;
/** What comes first among the runs that a tooltip tells of. */
export type TooltipOrder = (typeof tooltipOrders)[number];
export const tooltipOrder = storedChoice<TooltipOrder>(
  'flatline-tooltip',
  tooltipOrders,
  'highest',
);
