import { resolve } from 'mingo/util'
import { failed } from './errors'
import { type Document, encode, isPlain, type Value } from './wire'

type Position = readonly [longitude: number, latitude: number]
type Ring = readonly Position[]
type Polygon = readonly Ring[]

/** The radius MongoDB measures with. */
const EARTH_METRES = 6_378_100

/**
 * The geo operators for points: near a point, within polygons or a circle. Polygons are taken as flat, which is right for
 * the few kilometres a community spans; what is not supported is refused by name.
 */
export const geoQueryOperators = {
  $near: (path: string, operand: Value) => near(path, nearOf(operand, '$near')),
  $nearSphere: (path: string, operand: Value) => near(path, nearOf(operand, '$nearSphere')),
  $geoWithin: (path: string, operand: Value) => {
    const contains = areaOf(operand)
    return (document: Document) => {
      const positions = positionsOf(resolve(document, path))
      return positions.length > 0 && positions.every(contains)
    }
  },
  $geoIntersects: (path: string, operand: Value) => {
    const contains = areaOf(operand)
    return (document: Document) => {
      const value = resolve(document, path)
      if (isPlain(value) && value['type'] !== 'Point')
        throw failed(`$geoIntersects with a ${encode(value['type'])} is not supported by the emulator`)
      return positionsOf(value).some(contains)
    }
  },
}

interface Near {
  readonly center: Position
  readonly shortest: number
  readonly longest: number
}

function nearOf(operand: Value, name: string): Near {
  const {
    $geometry: geometry,
    $minDistance: shortest = 0,
    $maxDistance: longest = Infinity,
  } = isPlain(operand) ? operand : {}
  const center = pointOf(geometry)
  if (center === undefined) throw failed(`${name} needs a $geometry of type Point`)
  return { center, shortest: Number(shortest), longest: Number(longest) }
}

function near(path: string, { center, shortest, longest }: Near) {
  return (document: Document): boolean => {
    const distance = distanceTo(center, resolve(document, path))
    return distance !== undefined && distance >= shortest && distance <= longest
  }
}

/** The distance a query with $near orders its results by; undefined for every other query. */
export function nearestFirst(query: Document): ((document: Document) => number) | undefined {
  for (const [path, predicate] of Object.entries(query)) {
    if (!isPlain(predicate)) continue
    const name = ['$near', '$nearSphere'].find((operator) => operator in predicate)
    if (name === undefined) continue
    const { center } = nearOf(predicate[name], name)
    return (document) => distanceTo(center, resolve(document, path)) ?? Infinity
  }
  return undefined
}

/** The $geoNear stage over documents that already match its query. */
export function geoNear(operand: Document, documents: readonly Document[]): Document[] {
  const {
    near: center,
    distanceField,
    key,
    minDistance = 0,
    maxDistance = Infinity,
    distanceMultiplier = 1,
    includeLocs,
  } = operand
  const from = pointOf(center)
  if (from === undefined) throw failed("$geoNear needs 'near' of type Point")
  if (typeof distanceField !== 'string') throw failed("$geoNear needs 'distanceField'")
  if (typeof key !== 'string') throw failed("$geoNear needs 'key': the emulator has no geo index to guess it from")
  const measured = documents.flatMap((document) => {
    const distance = distanceTo(from, resolve(document, key))
    return distance === undefined || distance < Number(minDistance) || distance > Number(maxDistance)
      ? []
      : [{ document, distance }]
  })
  measured.sort((left, right) => left.distance - right.distance)
  return measured.map(({ document, distance }) => ({
    ...document,
    [distanceField]: distance * Number(distanceMultiplier),
    ...(typeof includeLocs === 'string' ? { [includeLocs]: resolve(document, key) } : {}),
  }))
}

function distanceTo(center: Position, value: Value): number | undefined {
  const point = pointOf(value)
  return point === undefined ? undefined : angle(center, point) * EARTH_METRES
}

/** The angle between two directions, in the form that stays exact for small ones. */
function angle(left: Position, right: Position): number {
  const [a, b] = [direction(left), direction(right)]
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const
  return Math.atan2(
    Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]),
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2],
  )
}

function direction([longitude, latitude]: Position): readonly [number, number, number] {
  const [theta, phi] = [longitude * (Math.PI / 180), latitude * (Math.PI / 180)]
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

function areaOf(operand: Value): (position: Position) => boolean {
  const { $geometry: geometry, $centerSphere: circle } = isPlain(operand) ? operand : {}
  if (Array.isArray(circle)) {
    const [center, radius] = circle as [Position, number]
    return (position) => angle(center, position) <= radius
  }
  const { type, coordinates } = isPlain(geometry) ? geometry : {}
  if (type === 'Polygon') return (position) => inside(coordinates as Polygon, position)
  if (type === 'MultiPolygon')
    return (position) => (coordinates as Polygon[]).some((polygon) => inside(polygon, position))
  throw failed(`a geo query over ${encode(type ?? null)} is not supported by the emulator`)
}

/** Inside the outer ring and in none of the holes. */
function inside([outer, ...holes]: Polygon, position: Position): boolean {
  return outer !== undefined && insideRing(outer, position) && !holes.some((hole) => insideRing(hole, position))
}

function insideRing(ring: Ring, [x, y]: Position): boolean {
  let odd = false
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length]!
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd
  })
  return odd
}

function pointOf(value: Value): Position | undefined {
  if (!isPlain(value) || value['type'] !== 'Point' || !Array.isArray(value['coordinates'])) return undefined
  return value['coordinates'] as unknown as Position
}

function positionsOf(value: Value): Position[] {
  const coordinates = isPlain(value) ? value['coordinates'] : undefined
  const flat = (nested: Value): Position[] =>
    Array.isArray(nested)
      ? typeof nested[0] === 'number'
        ? [nested as unknown as Position]
        : nested.flatMap(flat)
      : []
  return flat(coordinates)
}
