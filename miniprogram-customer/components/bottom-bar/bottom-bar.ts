/**
 * A bar fixed to the bottom of the page, above the safe area; the buttons are the slot.
 *
 * Slot `note` sits above the buttons (a price, a promise). The component keeps its own height free in the page flow.
 */
Component({
  options: { multipleSlots: true },
});
