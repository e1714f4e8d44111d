// A second opinion on chats: whatsapp-chat-parser, an independent program. In: {name: text}; out: {name: [author or null]}.
const { parseString } = require("whatsapp-chat-parser");
const chats = JSON.parse(require("fs").readFileSync(0, "utf8"));
const read = ([name, { text, daysFirst }]) => [name, parseString(text, { daysFirst }).map(({ author }) => author)];
console.log(JSON.stringify(Object.fromEntries(Object.entries(chats).map(read))));
