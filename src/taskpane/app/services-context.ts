import { createContext, useContext } from "react";
import type { Services } from "../services";

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices outside of ServicesProvider.");
  return services;
}
