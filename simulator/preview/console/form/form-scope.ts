/** What the parts of a form share. */
import type { Path } from './document-edit';

/** A document another one may point to. */
export interface Reference { id: string | number; title: string }

/** What a form needs from outside. */
export interface FormHost {
  /** Puts a file into the storage; answers its `cloud://` id. */
  upload(file: File): Promise<string>;
  /** Documents of a collection to choose from; `isComplete` is false when there are more. */
  referencesOf(collection: string): Promise<{ references: Reference[]; isComplete: boolean }>;
  say(text: string, options: { failed: boolean }): void;
}

/** One form while it is drawn and edited. Every change goes through here. */
export interface FormScope extends FormHost {
  valueAt(path: Path): unknown;
  /** Stores a value; the control that was typed into stays as it is. */
  write(path: Path, value: unknown): void;
  /** Changes the shape of the document, after which the form is drawn again. */
  reshape(change: (document: unknown) => unknown): void;
  /** Whether the part at a place is unfolded. */
  isOpen(path: Path, byDefault: boolean): boolean;
  setOpen(path: Path, open: boolean): void;
}
