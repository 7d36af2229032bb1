/**
 * One product as colleagues see it in orders and lists: picture, title, choice, and what stands at its right.
 *
 * `choice` and `note` are quiet lines under the title, `note` in the colour of a warning; `amount` and `quantity` are finished words.
 * The slot follows the words, for a stepper.
 */
Component({
  properties: {
    picture: { type: String, value: '' },
    title: { type: String, value: '' },
    choice: { type: String, value: '' },
    note: { type: String, value: '' },
    amount: { type: String, value: '' },
    quantity: { type: String, value: '' },
  },
});
