import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { badgeCatalogue } from '../../../shared/badges/rules'

const styles = readFileSync(path.join(__dirname, 'styles/badge.css'), 'utf8')
const component = readFileSync(path.join(__dirname, 'BadgePicture.tsx'), 'utf8')

test.each(badgeCatalogue.map(({ id }) => id))('the badge %s has a drawing of its own', (id) => {
  expect(existsSync(path.join(__dirname, `badges/${id}.svg`))).toBe(true)
  expect(styles).toContain(`url("../badges/${id}.svg")`)
  expect(component).toContain(`'${id}'`)
})
