import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './spoken-attributes.json'

const components = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea']

mergeInternalComponents(Object.fromEntries(components.map((name) => [name, { ...attributes }])))
