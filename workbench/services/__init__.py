"""Services: what people do with a store, one service a subject."""
