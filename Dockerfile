FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY src src
COPY templates templates
COPY locales locales
USER node
EXPOSE 3000 3001
# Short-lived objects have 8 MB at a time: the engine then stays small, and is no slower.
ENTRYPOINT ["node", "--max-semi-space-size=8", "--no-regexp-tier-up", "src/cli/main.ts"]
CMD ["serve"]
