export {};
export type Phones = never; export type PhoneName = never; export type OpenPhonesOptions = never;
export const openPhones = null;
