"""Parts of the page that leads from the candidates of a campaign to agreements."""
