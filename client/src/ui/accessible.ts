/** What a screen reader says of an element: WeChat and browsers name these differently. */
export interface Spoken {
  readonly role?:
    | 'button'
    | 'heading'
    | 'img'
    | 'tab'
    | 'tablist'
    | 'dialog'
    | 'alert'
    | 'switch'
    | 'checkbox'
    | 'progressbar'
  readonly label?: string
  readonly hidden?: boolean
  readonly disabled?: boolean
  readonly selected?: boolean
}

type Attributes = Record<string, string | number | boolean>

const defined = (attributes: Record<string, string | number | boolean | undefined>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Attributes

/** The attributes for it, to be spread on a View. */
export function spoken({ role, label, hidden, disabled, selected }: Spoken): Attributes {
  if (process.env.TARO_ENV === 'h5') {
    return defined({
      role,
      'aria-label': label,
      'aria-hidden': hidden === true ? 'true' : undefined,
      'aria-disabled': disabled === true ? 'true' : undefined,
      'aria-selected': selected === undefined ? undefined : String(selected),
      tabindex: (role === 'button' || role === 'tab') && disabled !== true ? 0 : undefined,
    })
  }
  return defined({
    ariaRole: role,
    ariaLabel: label,
    ariaHidden: hidden,
    ariaDisabled: disabled,
    ariaSelected: selected,
  })
}
