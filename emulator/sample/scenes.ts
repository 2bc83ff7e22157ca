/** Small pictures that the sample's people put into their posts: drawn here, so that nobody's photograph is needed. */

const colours = {
  ...{ leaf: '#4f8a5b', leafDark: '#35663f', leafSoft: '#cfe3cf', clay: '#c9744f', sun: '#e8b54d', cream: '#f7efe0' },
  ...{ ink: '#3a3a38', wood: '#b98a5e', woodDark: '#8f6642', water: '#8fb7c9', night: '#2b3350', rose: '#d9566b' },
} as const

const { leaf, leafDark, leafSoft, clay, sun, cream, ink, wood, woodDark, water, night, rose } = colours

const box = (x: number, y: number, width: number, height: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`
const disc = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`
const shape = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`
const stroke = (path: string, colour: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`
const many = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

const leafAt = (x: number, y: number, turn: number, fill: string, size = 60): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">${shape(`M0 0C${size / 3} ${-size / 2} ${size} ${-size / 2} ${size * 1.2} 0C${size} ${size / 2} ${size / 3} ${size / 2} 0 0Z`, fill)}</g>`

const camellia = (x: number, y: number, size: number): string =>
  many(6, (index) => {
    const angle = (index * Math.PI) / 3
    return disc(Math.round(x + Math.cos(angle) * size), Math.round(y + Math.sin(angle) * size), size, rose)
  }) + disc(x, y, size * 0.7, sun)

const potted =
  shape('M200 420h200l-26 130H226Z', clay) +
  box(186, 396, 228, 36, '#b5623f', 10) +
  stroke('M300 396C296 320 300 260 300 190', leafDark, 10)

const spine = (x: number, height: number, width: number, fill: string): string =>
  box(x, 470 - height, width, height, fill, 4) +
  box(x + 8, 470 - height + 24, width - 16, 6, 'rgba(255,255,255,.55)', 3)

const spines = [
  ...[leaf, clay, night, sun, rose, '#7a8f5a', water, woodDark, '#d8cdb4', '#5b7f95', clay],
  ...[leafDark, sun, night, '#a9705a', leaf],
]

const shelf = (y: number, from: number): string =>
  `<g transform="translate(0 ${y})">${many(9, (index) => {
    const height = 110 + ((index * 37 + from * 13) % 50)
    return spine(44 + index * 57, height, 44, spines[(index + from) % spines.length] ?? leaf)
  })}${box(24, 470, 552, 16, woodDark)}</g>`

const scenes = {
  /** A camellia on the balcony. */
  camellia:
    box(0, 0, 600, 600, '#dceaf0') +
    box(0, 540, 600, 60, wood) +
    stroke('M300 0V300M0 200H600', '#fff', 14) +
    potted +
    many(5, (index) =>
      leafAt(300, 360 - index * 38, index % 2 === 0 ? -25 : 205, index % 2 === 0 ? leaf : leafDark, 90),
    ) +
    camellia(300, 190, 34) +
    camellia(390, 270, 22),
  /** A stack of books beside a cup of tea. */
  stack:
    box(0, 0, 600, 600, cream) +
    box(0, 470, 600, 130, wood) +
    box(90, 400, 280, 70, leafDark, 8) +
    box(110, 340, 250, 60, clay, 8) +
    box(80, 286, 270, 54, night, 8) +
    box(120, 240, 220, 46, sun, 8) +
    many(4, (index) => box(130, 258 + index * 56, 90, 8, 'rgba(255,255,255,.6)', 4)) +
    shape('M420 380h110v50a40 40 0 0 1-40 40h-30a40 40 0 0 1-40-40Z', '#fff') +
    stroke('M530 396c34 0 34 44 0 44', '#fff', 10) +
    many(3, (index) => stroke(`M${446 + index * 28} 356c-14-18 14-30 0-52`, '#c9bfae', 6)),
  /** A lamp in the night. */
  lamp:
    box(0, 0, 600, 600, night) +
    disc(470, 110, 34, '#f3e7bd') +
    disc(484, 100, 30, night) +
    many(14, (index) => disc((index * 97) % 580, 30 + ((index * 61) % 220), 3, '#cdd5ea')) +
    shape('M150 470L300 250L450 470Z', 'rgba(246,214,120,.28)') +
    shape('M236 250h128l-30-90h-68Z', sun) +
    box(294, 250, 12, 190, woodDark) +
    box(230, 432, 140, 20, woodDark, 10) +
    box(0, 470, 600, 130, '#4a3b32') +
    shape('M180 470c40-26 90-26 120 0c30-26 80-26 120 0v22H180Z', cream),
  /** A cat on an open book. */
  cat:
    box(0, 0, 600, 600, leafSoft) +
    box(0, 450, 600, 150, wood) +
    shape('M70 470c80-40 170-40 230 0c60-40 150-40 230 0v40H70Z', '#fff') +
    shape('M180 460c0-120 60-170 130-170s140 60 140 170Z', '#d9923f') +
    disc(210, 330, 70, '#d9923f') +
    shape('M150 300l6-66l50 34ZM270 300l-6-66l-50 34Z', '#d9923f') +
    stroke('M440 440c70 0 60-90 20-96', '#c07c2e', 26) +
    stroke('M182 330q10 10 20 0M218 330q10 10 20 0', ink, 5) +
    stroke('M202 356q8 8 16 0', ink, 4) +
    many(3, (index) => stroke(`M${310 + index * 40} 306v40`, '#c07c2e', 12)),
  /** The shelves of a bookshop. */
  shelves: box(0, 0, 600, 600, '#efe3cd') + shelf(-300, 0) + shelf(-120, 4) + shelf(60, 9),
  /** Apples in a crate. */
  apples:
    box(0, 0, 600, 600, '#f2ead9') +
    many(9, (index) => {
      const x = 130 + (index % 5) * 84 + (index > 4 ? 42 : 0)
      const y = index > 4 ? 250 : 320
      return disc(x, y, 52, index % 3 === 0 ? '#d94f45' : rose) + stroke(`M${x} ${y - 44}q6-18 16-22`, woodDark, 6)
    }) +
    box(60, 340, 480, 64, wood, 6) +
    box(60, 414, 480, 64, '#a97b50', 6) +
    box(60, 488, 480, 64, wood, 6) +
    box(90, 340, 26, 212, woodDark) +
    box(484, 340, 26, 212, woodDark),
  /** A page copied by hand. */
  page:
    box(0, 0, 600, 600, wood) +
    `<g transform="rotate(-4 300 300)">${box(90, 60, 420, 480, '#fffdf6', 8)}${many(9, (index) => stroke(`M140 ${130 + index * 44}H460`, '#e2d9c4', 2))}${many(8, (index) => stroke(`M146 ${120 + index * 44}c18-14 30 12 48 0s30 12 48 0s30 12 48 0s30 10 ${30 + ((index * 53) % 110)} 0`, ink, 4))}${camellia(440, 480, 14)}</g>` +
    `<g transform="rotate(38 480 470)">${box(470, 330, 18, 230, leafDark, 6)}</g>`,
  /** Evening at the river. */
  river:
    box(0, 0, 600, 600, '#f3c58e') +
    disc(410, 250, 64, '#f7e3a6') +
    shape('M0 300C120 220 220 260 320 300S520 250 600 290V360H0Z', '#7f8f86') +
    box(0, 340, 600, 260, water) +
    many(8, (index) => stroke(`M${330 + ((index * 71) % 120)} ${370 + index * 26}h${90 - index * 6}`, '#f7e3a6', 7)) +
    stroke('M90 600C100 480 80 420 110 300', leafDark, 12) +
    many(7, (index) => leafAt(104, 330 + index * 30, index % 2 === 0 ? 20 : 160, leaf, 54)),
  /** Rain on the window. */
  rain:
    box(0, 0, 600, 600, '#b9cbd3') +
    many(5, (index) => box(40 + index * 118, 330 - ((index * 67) % 130), 84, 300, '#9db2bb')) +
    many(26, (index) => stroke(`M${(index * 83) % 600} ${(index * 131) % 560}l-10 34`, '#eef4f6', 4)) +
    stroke('M300 0V600', '#fff', 18) +
    box(0, 530, 600, 70, cream) +
    shape('M90 530v-64h90v64Z', clay) +
    many(4, (index) => leafAt(135, 466, -150 + index * 40, leaf, 70)),
} as const

export type Scene = keyof typeof scenes

export const isScene = (name: string): name is Scene => name in scenes

/** The picture as a file's content. */
export const drawn = (scene: Scene): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600">${scenes[scene]}</svg>`,
  )
