import type { Stored } from './documents'
import type { Files } from './files'
import type { Tender } from './tenders'
import type { Trash } from './trash'

/** Removes files from the storage, some time after nobody needs them any more. */
export function trashCollector(open: () => Files): Tender {
  let files: Files | null = null
  return {
    kind: 'trash',
    tend: async ({ documents }, thing) => {
      files ??= open()
      const trash = thing as Stored as Trash
      for (const file of trash.files) await files.remove(file)
      await documents.remove('things', trash._id)
    },
  }
}
