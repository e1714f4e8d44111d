"""Articles -> page plans: order, links, views, feeds, calendars, and the summary for the district."""
