"""The look: colours, sizes, typeface, icons and the style sheet, in light and dark.

Import from the modules: the first paint needs the colours only, and must not wait for the rest.
"""
