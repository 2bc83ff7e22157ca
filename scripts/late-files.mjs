/**
 * Modules named `*.late.ts` are needed by rare calls and are heavy (spreadsheets): each becomes a file of its own beside
 * index.js, which requires it where the source says `await import('./x.late')`. A cold start reads index.js and nothing else.
 */
import path from 'node:path'

const lateModule = /\.late$/

/** The esbuild plugin. `found` gathers the sources of the late files that a bundle asks for. */
export function lateFiles(found) {
  return {
    name: 'late-files',
    setup(build) {
      build.onResolve({ filter: lateModule }, ({ path: asked, resolveDir, kind, importer }) => {
        if (kind === 'entry-point') return undefined
        if (kind !== 'dynamic-import') return { errors: [{ text: `${importer} must await import('${asked}')` }] }
        const source = path.join(resolveDir, `${asked}.ts`)
        found.add(source)
        return { path: `./${nameOf(source)}`, external: true }
      })
    },
  }
}

/** `spreadsheet.late.js` for `…/spreadsheet.late.ts`: names are told apart by their last part only. */
export const nameOf = (source) => `${path.basename(source, '.ts')}.js`
