import { failed } from './errors'

function refused(name: string) {
  return (): never => {
    throw failed(`the geo operator ${name} is not supported by the emulator`)
  }
}

/** The geo operators of a query, as far as they are supported. */
export const geoQueryOperators = {
  $near: refused('$near'),
  $nearSphere: refused('$nearSphere'),
  $geoWithin: refused('$geoWithin'),
  $geoIntersects: refused('$geoIntersects'),
}
