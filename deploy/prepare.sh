#!/bin/sh
# Runs as root before web and keeper start: makes keys and stores on the first run, migrates, and then gives each of the two
# what is its own and nothing else.
set -eu

node .build/prepare.js

# Each may search the key folder and read its own file in it; the keeper also writes there, because it shreds daily.
chown keeper:treehole "$TREEHOLE_KEYS" "$TREEHOLE_KEYS/keeper.json"
chown web:treehole "$TREEHOLE_KEYS/web.json"
chmod 0711 "$TREEHOLE_KEYS"

# Both work on the content store: the web tells, the keeper empties the outbox. What they create stays the group's.
chown web:treehole "$TREEHOLE_DATA"
chmod 2770 "$TREEHOLE_DATA"
for file in "$TREEHOLE_DATA"/content.db*; do
	[ -e "$file" ] || continue
	chown web:treehole "$file"
	chmod 0660 "$file"
done

# Photos are the web's alone.
if [ -d "$TREEHOLE_DATA/photos" ]; then
	chown -R web:treehole "$TREEHOLE_DATA/photos"
	chmod 0700 "$TREEHOLE_DATA/photos"
fi

# The vault is the keeper's alone; its folder is not even mounted in the web.
chown -R keeper:treehole "$TREEHOLE_DATA/vault"
chmod 0700 "$TREEHOLE_DATA/vault"

# The keeper makes its socket here; the group may reach it.
socket_folder=$(dirname "$TREEHOLE_KEEPER_SOCKET")
chown keeper:treehole "$socket_folder"
chmod 2750 "$socket_folder"
