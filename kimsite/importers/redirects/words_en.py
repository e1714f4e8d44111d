"""The words of the page of redirects, in English."""

from __future__ import annotations

REDIRECT_WORDS_EN = {
    "title": "Redirects of the former blog of {name}",
    "lead": (
        "{count} former addresses will lead readers to {home}. Choose one way, by where the former blog is."
    ),
    "blogger": "Blogger (blogspot.com)",
    "blogger_steps": (
        "Open blogger.com, choose the blog, then Theme.|Click the small arrow beside Customise, "
        "choose Backup, and keep the file.|Click that arrow again and choose Edit HTML.|Find the text"
        " <head>. Paste the box below right behind it and click Save.|Open a former post: a yellow "
        "notice appears, and {seconds} seconds later its new page opens."
    ),
    "blogger_note": (
        "Custom redirects in Blogger's settings lead only to pages of the same blog, so they are of "
        "no use here. Google sometimes takes moving on to another site for spam; if in doubt, change "
        "{seconds} in the line of kimsiteDetik to 0: the notice stays, and readers tap it."
    ),
    "apache": "Own hosting with cPanel (WordPress and others)",
    "apache_steps": (
        "Open File Manager in cPanel, then the folder of the former blog, mostly public_html.|Show "
        "hidden files (Settings, Show Hidden Files) and open .htaccess.|Paste the box below above its"
        " first line and save."
    ),
    "static": "Netlify or Cloudflare Pages",
    "static_steps": "Save this box as a file named _redirects in the folder that is published.",
    "domain": "An own domain that moves to the new site",
    "domain_text": ("Nothing to do: a site built by kimsite has a redirect page at every former address."),
    "check": "When it is in place, check all of them:",
    "copy": "Click the box, press Ctrl+A, then Ctrl+C.",
}
