"""Parts of the page that shows two to five people side by side."""
