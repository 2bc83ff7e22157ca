import type { Document } from './wire'

/** A stored document: its text as it is on disk, and the same parsed. Never changed once it is here. */
export interface Stored {
  readonly position: number
  readonly text: string
  readonly document: Document
}

/** The parsed documents used last, bounded by the length of their texts. */
export class DocumentCache {
  private readonly entries = new Map<number, Stored>()
  private characters = 0

  constructor(private readonly largestCharacters: number) {}

  get(key: number): Stored | undefined {
    const entry = this.entries.get(key)
    if (entry !== undefined) {
      this.entries.delete(key)
      this.entries.set(key, entry)
    }
    return entry
  }

  set(key: number, entry: Stored): void {
    this.remove(key)
    this.entries.set(key, entry)
    this.characters += entry.text.length
    for (const oldest of this.entries.keys()) {
      if (this.characters <= this.largestCharacters) return
      this.remove(oldest)
    }
  }

  remove(key: number): void {
    const entry = this.entries.get(key)
    if (entry === undefined) return
    this.entries.delete(key)
    this.characters -= entry.text.length
  }

  clear(): void {
    this.entries.clear()
    this.characters = 0
  }

  /** How much is held, for the test of the bound. */
  size(): { documents: number; characters: number } {
    return { documents: this.entries.size, characters: this.characters }
  }
}
