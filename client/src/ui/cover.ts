import { useEffect } from 'react'
import { create } from 'zustand'

/** How many sheets cover the page. WeChat lays the tab bar above everything, so it steps aside meanwhile. */
const useSheets = create<{ readonly open: number }>(() => ({ open: 0 }))

const change = (by: 1 | -1): void => useSheets.setState(({ open }) => ({ open: open + by }))

/** Counts this sheet among the open ones while `open`. */
export function useCovering(open: boolean): void {
  useEffect(() => {
    if (!open) return undefined
    change(1)
    return () => change(-1)
  }, [open])
}

export const useCovered = (): boolean => useSheets(({ open }) => open > 0)
