# An example that was never built, since no Docker daemon was available. See docs/scaling.md.
# Pin both images by their digests: `docker build --build-arg NODE_IMAGE=node:26-bookworm-slim@sha256:…`.
# The Node of the image only installs and builds; the one that serves comes from the lock file.
ARG NODE_IMAGE=node:26-bookworm-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY src/tasks ./src/tasks
# No package runs a script of its own, and Node is checked against its committed hash.
RUN node src/tasks/prepare.js install
COPY . .
RUN node src/tasks/prepare.js build && npm prune --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/src ./src
# Folder for an SQLite database; with PostgreSQL the server writes no files.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
# Checks that the process is up. /readyz also checks the database, which a restart cannot repair.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["node_modules/.bin/node", "-e", \
	"fetch('http://127.0.0.1:3000/healthz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Started without npm, so that SIGTERM reaches the server; it shuts down within ten seconds.
STOPSIGNAL SIGTERM
CMD ["node_modules/.bin/node", "src/start.ts"]
